package org.seedtrain.lab;

import java.util.List;

/// Every test the laboratory can do.
public final class Laboratory {
    private static final List<TestMethod> METHODS = List.of(
            ColourMethod.bca(), ColourMethod.bradford(), ColourMethod.lowry(), AbsorbanceMethod.protein(), new PurityMethod(), new PhMethod(), new ConductivityMethod(),
            new OsmolalityMethod(), new OrganicCarbonMethod(), new AppearanceMethod(), new BioburdenMethod(), new SterilityMethod(), new GramStainMethod(),
            new GrowthPromotionMethod(), new EndotoxinMethod(),
            new OpticalDensityMethod(), new DryWeightMethod(), new KarlFischerMethod(), EnzymeElectrodeMethod.glucose(), EnzymeElectrodeMethod.lactate(),
            AbsorbanceMethod.rna(), new EncapsulationMethod(), new LightScatteringMethod(), new RnaIntegrityMethod(),
            new LipidContentMethod(), new ReversedPhasePurityMethod(), new ProteinPurityMethod(), new CappingMethod(), ImmunoassayMethod.doubleStrand(), new ResidualDnaMethod(),
            new CellCountMethod(), VariantsMethod.charge(), VariantsMethod.glycans(), ImmunoassayMethod.hostProtein(), new PotencyMethod(),
            new IntactMassMethod(), new PeptideMapMethod(), new ParticleCountMethod(), new ViableMethod());

    private Laboratory() {}

    public static List<TestMethod> methods() {
        return METHODS;
    }

    /// @throws IllegalArgumentException naming the tests there are, when there is none with this id
    public static TestMethod method(String id) {
        for (TestMethod method : METHODS) {
            if (method.id().equals(id)) {
                return method;
            }
        }
        throw new IllegalArgumentException("there is no test '" + id + "'; there are "
                + METHODS.stream().map(TestMethod::id).toList());
    }
}
