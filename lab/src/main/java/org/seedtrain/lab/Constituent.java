package org.seedtrain.lab;

import java.util.Map;

/// What a specimen can contain, with the unit in which its amount is given.
public enum Constituent {
    /// The antigen, free in solution, not aggregated.
    ANTIGEN("g/L", "antigen", "항원"),
    /// Aggregated or denatured antigen.
    AGGREGATE("g/L", "aggregate", "응집체"),
    /// Soluble proteins of the host.
    HOST_PROTEIN("g/L", "host protein", "숙주 단백질"),
    /// Amino acids and peptides of the medium.
    PEPTIDES("g/L", "peptides", "펩타이드"),
    DNA("g/L", "DNA", "DNA"),
    /// Living production cells, dry mass.
    CELLS("g/L", "living cells", "살아 있는 세포"),
    /// Cells that cannot grow, dry mass.
    DEAD_CELLS("g/L", "dead cells", "죽은 세포"),
    /// Insoluble fragments of cells, dry mass.
    DEBRIS("g/L", "cell debris", "세포 파편"),
    /// Colony forming units of anything that is not the production strain.
    CONTAMINANT("CFU/mL", "contaminant", "오염균"),
    ENDOTOXIN("EU/mL", "endotoxin", "엔도톡신"),
    GLUCOSE("g/L", "glucose", "포도당"),
    ACETATE("g/L", "acetate", "아세트산"),
    LACTATE("g/L", "lactate", "젖산"),
    /// Antibody that is not aggregated, all forms; and what of it is acidic or carries high-mannose glycans.
    ANTIBODY("g/L", "antibody", "항체"),
    ACIDIC_VARIANTS("g/L", "acidic variants", "산성 변이체"),
    HIGH_MANNOSE("g/L", "high-mannose forms", "고만노스 형태"),
    /// Ammonia plus ammonium.
    AMMONIA("mmol/L", "ammonia", "암모니아"),
    TRIS("mmol/L", "Tris", "트리스"),
    HISTIDINE("mmol/L", "histidine", "히스티딘"),
    CITRATE("mmol/L", "citrate", "시트르산"),
    PHOSPHATE("mmol/L", "phosphate", "인산염"),
    /// Thiols such as dithiothreitol.
    REDUCING_AGENT("mmol/L", "reducing agent", "환원제"),
    SURFACTANT("g/L", "surfactant", "계면활성제"),
    /// Full-length messenger RNA with its cap, in particles or not.
    MRNA("g/L", "capped mRNA", "캡핑 mRNA"),
    UNCAPPED_MRNA("g/L", "uncapped mRNA", "비캡핑 mRNA"),
    RNA_FRAGMENTS("g/L", "RNA fragments", "RNA 절편"),
    DOUBLE_STRANDED_RNA("g/L", "double-stranded RNA", "이중가닥 RNA"),
    NUCLEOTIDES("g/L", "nucleotides", "뉴클레오타이드"),
    /// Part of the RNA that is inside particles.
    ENCAPSULATED("%", "encapsulated RNA", "봉입 RNA"),
    /// DNA that can still be amplified.
    TEMPLATE_DNA("g/L", "template DNA", "주형 DNA"),
    ENZYMES("g/L", "enzymes", "효소"),
    LIPID("g/L", "lipids", "지질"),
    /// Z-average diameter of the particles.
    PARTICLE_SIZE("nm", "particle size", "입자 크기"),
    PARTICLE_SPREAD("1", "polydispersity", "다분산지수"),
    /// In the air of a room: particles from 0.5 um and from 5 um on, and what carries germs.
    PARTICLES("1/m3", "particles from 0.5 µm", "0.5 µm 이상 입자"),
    LARGE_PARTICLES("1/m3", "particles from 5 µm", "5 µm 이상 입자"),
    AIRBORNE_GERMS("CFU/m3", "germs in the air", "부유균"),
    /// What has settled on a square metre in each of the last hours.
    SETTLING_GERMS("CFU/m2/h", "germs that settle", "낙하균"),
    SURFACE_GERMS("CFU/m2", "germs on surfaces", "표면균"),
    /// All that stays when the water is driven off, without cells: salts, sugars, proteins.
    DISSOLVED_SOLIDS("g/L", "dissolved solids", "용존 고형분"),
    /// Share of the mass that is water, bound or free.
    WATER("%", "water by mass", "수분");

    private final String unit;
    private final Map<String, String> title;

    Constituent(String unit, String en, String ko) {
        this.unit = unit;
        this.title = Words.of(en, ko);
    }

    public String unit() {
        return unit;
    }

    /// By language tag, `en` and `ko`.
    public Map<String, String> title() {
        return title;
    }
}
