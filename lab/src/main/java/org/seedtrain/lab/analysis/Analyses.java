package org.seedtrain.lab.analysis;

import java.util.List;
import org.seedtrain.lab.curve.CurveAnalysis;
import org.seedtrain.lab.curve.DilutionLinearityAnalysis;
import org.seedtrain.lab.environment.AlertLimitsAnalysis;
import org.seedtrain.lab.environment.CleanroomAnalysis;
import org.seedtrain.lab.environment.PressureCascadeAnalysis;
import org.seedtrain.lab.environment.RecoveryAnalysis;
import org.seedtrain.lab.environment.SamplingPlanAnalysis;
import org.seedtrain.lab.environment.ViableAnalysis;
import org.seedtrain.lab.micro.BioburdenAnalysis;
import org.seedtrain.lab.micro.ColoniesAnalysis;
import org.seedtrain.lab.micro.DecimalReductionAnalysis;
import org.seedtrain.lab.micro.GramAnalysis;
import org.seedtrain.lab.micro.GrowthPromotionAnalysis;
import org.seedtrain.lab.micro.HalfCycleAnalysis;
import org.seedtrain.lab.micro.KineticAnalysis;
import org.seedtrain.lab.micro.LethalityAnalysis;
import org.seedtrain.lab.micro.LimulusAnalysis;
import org.seedtrain.lab.micro.MpnAnalysis;
import org.seedtrain.lab.micro.SterilityAnalysis;
import org.seedtrain.lab.micro.ZValueAnalysis;
import org.seedtrain.lab.ms.MassAnalysis;
import org.seedtrain.lab.ms.MzMlAnalysis;
import org.seedtrain.lab.ms.PeptideMapAnalysis;
import org.seedtrain.lab.ms.SequenceMassAnalysis;
import org.seedtrain.lab.pcr.PcrAnalysis;
import org.seedtrain.lab.physical.AppearanceAnalysis;
import org.seedtrain.lab.physical.CellCountAnalysis;
import org.seedtrain.lab.physical.ConductivityAnalysis;
import org.seedtrain.lab.physical.DryWeightAnalysis;
import org.seedtrain.lab.physical.OpticalDensityAnalysis;
import org.seedtrain.lab.physical.OsmolalityAnalysis;
import org.seedtrain.lab.physical.PhAnalysis;
import org.seedtrain.lab.peak.PeaksAnalysis;
import org.seedtrain.lab.peak.PurityAnalysis;
import org.seedtrain.lab.potency.CombinePotencyAnalysis;
import org.seedtrain.lab.potency.PotencyAnalysis;
import org.seedtrain.lab.protein.A280Analysis;
import org.seedtrain.lab.rna.ApparentPkaAnalysis;
import org.seedtrain.lab.rna.CappingAnalysis;
import org.seedtrain.lab.rna.ChargeRatioAnalysis;
import org.seedtrain.lab.rna.DoubleStrandAnalysis;
import org.seedtrain.lab.rna.ElectropherogramAnalysis;
import org.seedtrain.lab.rna.EncapsulationAnalysis;
import org.seedtrain.lab.rna.IntegrityAnalysis;
import org.seedtrain.lab.rna.LightScatteringAnalysis;
import org.seedtrain.lab.rna.RnaContentAnalysis;
import org.seedtrain.lab.sequence.SequenceAnalysis;
import org.seedtrain.lab.spectrum.SpectrumAnalysis;
import org.seedtrain.lab.stats.analysis.AccuracyAnalysis;
import org.seedtrain.lab.stats.analysis.AnovaAnalysis;
import org.seedtrain.lab.stats.analysis.CapabilityAnalysis;
import org.seedtrain.lab.stats.analysis.ChartAnalysis;
import org.seedtrain.lab.stats.analysis.DescribeAnalysis;
import org.seedtrain.lab.stats.analysis.DetectionLimitAnalysis;
import org.seedtrain.lab.stats.analysis.EquivalenceAnalysis;
import org.seedtrain.lab.stats.analysis.FitAnalysis;
import org.seedtrain.lab.stats.analysis.GageAnalysis;
import org.seedtrain.lab.stats.analysis.LinearityAnalysis;
import org.seedtrain.lab.stats.analysis.NormalityAnalysis;
import org.seedtrain.lab.stats.analysis.OutlierAnalysis;
import org.seedtrain.lab.stats.analysis.PrecisionAnalysis;
import org.seedtrain.lab.stats.analysis.RegressionAnalysis;
import org.seedtrain.lab.stats.analysis.ToleranceAnalysis;
import org.seedtrain.lab.stats.analysis.ValidationAnalysis;
import org.seedtrain.lab.water.OrganicCarbonAnalysis;
import org.seedtrain.lab.water.WaterAnalysis;

/// Every analysis of the laboratory.
public final class Analyses {
    private static final List<Analysis> ALL = List.of(
            CurveAnalysis.curve(),
            CurveAnalysis.bca(),
            CurveAnalysis.bradford(),
            CurveAnalysis.lowry(),
            new A280Analysis(),
            CurveAnalysis.elisa(),
            new DilutionLinearityAnalysis(),
            new PotencyAnalysis(),
            new CombinePotencyAnalysis(),
            new PeaksAnalysis(),
            new PurityAnalysis(),
            new SequenceAnalysis(),
            new SpectrumAnalysis(),
            new MassAnalysis(),
            new SequenceMassAnalysis(),
            new PeptideMapAnalysis(),
            new MzMlAnalysis(),
            new ColoniesAnalysis(),
            new MpnAnalysis(),
            new BioburdenAnalysis(),
            new SterilityAnalysis(),
            new GrowthPromotionAnalysis(),
            new LimulusAnalysis(),
            new LethalityAnalysis(),
            new DecimalReductionAnalysis(),
            new ZValueAnalysis(),
            new HalfCycleAnalysis(),
            KineticAnalysis.growth(),
            KineticAnalysis.survival(),
            new DescribeAnalysis(),
            new AnovaAnalysis(),
            new RegressionAnalysis(),
            new FitAnalysis(),
            new OutlierAnalysis(),
            new NormalityAnalysis(),
            new ToleranceAnalysis(),
            new EquivalenceAnalysis(),
            new GageAnalysis(),
            new CapabilityAnalysis(),
            new ChartAnalysis(),
            new LinearityAnalysis(),
            new AccuracyAnalysis(),
            new PrecisionAnalysis(),
            new DetectionLimitAnalysis(),
            new ValidationAnalysis(),
            new CleanroomAnalysis(),
            new SamplingPlanAnalysis(),
            new ViableAnalysis(),
            new AlertLimitsAnalysis(),
            new PressureCascadeAnalysis(),
            new RecoveryAnalysis(),
            new WaterAnalysis(),
            new OrganicCarbonAnalysis(),
            new RnaContentAnalysis(),
            new IntegrityAnalysis(),
            new ElectropherogramAnalysis(),
            new CappingAnalysis(),
            new DoubleStrandAnalysis(),
            new EncapsulationAnalysis(),
            new LightScatteringAnalysis(),
            new ApparentPkaAnalysis(),
            new ChargeRatioAnalysis(),
            new PcrAnalysis(),
            new GramAnalysis(),
            new CellCountAnalysis(),
            new OpticalDensityAnalysis(),
            new DryWeightAnalysis(),
            new PhAnalysis(),
            new ConductivityAnalysis(),
            new OsmolalityAnalysis(),
            new AppearanceAnalysis());

    private Analyses() {}

    /// By group, then in the order in which they are listed here.
    public static List<Analysis> all() {
        return ALL;
    }

    /// @throws AnalysisRefused naming those there are, when there is none of this name
    public static Analysis named(String name) {
        for (Analysis analysis : ALL) {
            if (analysis.name().equals(name)) {
                return analysis;
            }
        }
        throw new AnalysisRefused("there is no analysis '" + name + "'; there are " + ALL.stream().map(Analysis::name).toList());
    }
}
