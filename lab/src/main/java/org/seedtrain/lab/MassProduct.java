package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.ms.Electrospray;
import org.seedtrain.lab.ms.Electrospray.Species;
import org.seedtrain.lab.ms.TrainingProteins;
import org.seedtrain.lab.ms.assignment.ProteinForms;
import org.seedtrain.lab.ms.deconvolution.MassSearch;
import org.seedtrain.lab.ms.sequence.Formula;
import org.seedtrain.lab.ms.sequence.Modification;
import org.seedtrain.lab.ms.sequence.ProteinSequence;

/// What mass spectrometry has to know of a product: its sequence, the window of the instrument, the forms it has.
enum MassProduct {
    ANTIGEN("antigen", TrainingProteins.ANTIGEN, TrainingProteins.ANTIGEN_DISULFIDES,
            new Electrospray(1200, 2000, 0.2, 10_000, 0.002, 0.01), new MassSearch(25_000, 45_000, 400, 8000, 60, 0.02),
            List.of("met-loss", "oxidation", "formyl", "sodium"), 1),
    ANTIBODY("antibody", TrainingProteins.ANTIBODY, TrainingProteins.ANTIBODY_DISULFIDES,
            new Electrospray(2500, 3400, 0.25, 10_000, 0.002, 0.01), new MassSearch(135_000, 160_000, 400, 8000, 90, 0.03),
            List.of("lys-loss", "G0F", "G1F", "G2F", "M5"), 4);

    final String id;
    final ProteinSequence sequence;
    final Electrospray instrument;
    final MassSearch search;
    private final int disulfides;
    private final List<String> modifications;
    private final int most;

    MassProduct(String id, ProteinSequence sequence, int disulfides, Electrospray instrument, MassSearch search,
            List<String> modifications, int most) {
        this.id = id;
        this.sequence = sequence;
        this.disulfides = disulfides;
        this.instrument = instrument;
        this.search = search;
        this.modifications = modifications;
        this.most = most;
    }

    static MassProduct of(String id) {
        return ANTIBODY.id.equals(id) ? ANTIBODY : ANTIGEN;
    }

    static Input input() {
        return Input.choice("product", "Product", "제품", Input.option("antigen", "Antigen", "항원"),
                Input.option("antibody", "Antibody", "항체"));
    }

    ProteinForms forms() {
        return ProteinForms.of(sequence, disulfides, modifications.stream().map(Modification::of).toList(), most + 1);
    }

    /// The options of the analysis `mass` for it.
    String modificationWords() {
        return String.join(",", modifications);
    }

    String disulfideWords() {
        return Integer.toString(disulfides);
    }

    String sequenceWords() {
        return String.join("+", sequence.chains());
    }

    /// Average mass of the main form [Da].
    double mainMass() {
        return (this == ANTIGEN ? TrainingProteins.antigen() : TrainingProteins.antibody("G0F", "G1F")).average();
    }

    Specimen standard() {
        return this == ANTIGEN
                ? Specimen.named("reference standard").with(Constituent.ANTIGEN, 1)
                : Specimen.named("reference standard").with(Constituent.ANTIBODY, 1).with(Constituent.HIGH_MANNOSE, 0.05);
    }

    /// What is in a specimen, by its amount [g/L].
    static List<Species> species(Specimen specimen, double sodium) {
        List<Species> all = new ArrayList<>();
        double antigen = specimen.amount(Constituent.ANTIGEN) + specimen.amount(Constituent.AGGREGATE);
        if (antigen > 0 && specimen.amount(Constituent.ANTIBODY) == 0) {
            Formula main = TrainingProteins.antigen();
            double oxidised = Math.min(0.5, 0.03 + (specimen.storage_C() > 10 ? 0.002 * specimen.age_h() : 0));
            add(all, main, antigen * (0.95 - oxidised), sodium);
            add(all, main.plus(Formula.of("O")), antigen * oxidised, sodium);
            add(all, main.plus(Modification.of("met-loss").difference(), -1), antigen * 0.05, sodium);
        }
        double antibody = specimen.amount(Constituent.ANTIBODY);
        if (antibody > 0) {
            double mannose = Math.min(1, specimen.amount(Constituent.HIGH_MANNOSE) / antibody);
            double rest = antibody * (1 - mannose);
            add(all, TrainingProteins.antibody("G0F", "G0F"), 0.30 * rest, sodium);
            add(all, TrainingProteins.antibody("G0F", "G1F"), 0.38 * rest, sodium);
            add(all, TrainingProteins.antibody("G1F", "G1F"), 0.23 * rest, sodium);
            add(all, TrainingProteins.antibody("G1F", "G2F"), 0.09 * rest, sodium);
            add(all, TrainingProteins.antibody("M5", "M5"), antibody * mannose, sodium);
        }
        // Two proteins stand for the host's many: averagine of 27 and 41 kDa.
        double host = specimen.amount(Constituent.HOST_PROTEIN);
        add(all, Formula.of("C1200H1885N330O359S10"), 0.3 * host, sodium);
        add(all, Formula.of("C1822H2862N501O545S15"), 0.2 * host, sodium);
        return all;
    }

    private static void add(List<Species> all, Formula formula, double amount, double sodium) {
        if (amount > 0) {
            all.add(Species.denatured(formula, amount / formula.average() * 1e4).withSodium(sodium));
        }
    }
}
