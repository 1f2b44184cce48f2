package org.seedtrain.lab.ms;

import java.util.List;
import org.seedtrain.lab.ms.sequence.Formula;
import org.seedtrain.lab.ms.sequence.Modification;
import org.seedtrain.lab.ms.sequence.ProteinSequence;

/// Proteins of the training lines, as sequences.
public final class TrainingProteins {
    /// The antigen of the microbial line: an invented sequence of 322 residues with the amino acid frequencies of bacterial
    /// proteins and one disulfide; 34.7 kDa. The host removes most of its first methionine.
    public static final ProteinSequence ANTIGEN = ProteinSequence.of("MSTFAMFNKINHSLAPLWVKEASVLVLALTNLESLQGLLAAYVLIGGKMDTSNDTKDTGY"
            + "CGRAPGPTAILIMVIFATGVKLANLDSLVDHAEEIDGPDSQGGVGAILMATKFDLNKLPK"
            + "AKIKVDWRLQPPNSVAFHIFLLQVSLNSTVNITSPGLSYLVELAIIEPRTMLEFTSYVVD"
            + "CYAIESGLEGFAVDAPQGEELQLKLGKALTIFRDNTPFKLLHTDGVGRKNSKLGPVQEND"
            + "ENVTHLQEIQGDFPTLKTIDPLGGAQKSIDGPESVVNSLRAENNLEGDGEIESWQELIKN"
            + "VAGAMGLQSLGLRYATAGIKDL");
    public static final int ANTIGEN_DISULFIDES = 1;
    private static final String HEAVY = "EVQLVESGGGLVQPGGSLRLSCAASGFNIKDTYIHWVRQAPGKGLEWVARIYPTNGYTRYADSVKGRFTISADTSKNTAYLQMNSLRAEDTAVYYCSRWGG"
            + "DGFYAMDYWGQGTLVTVSSASTKGPSVFPLAPSSKSTSGGTAALGCLVKDYFPEPVTVSWNSGALTSGVHTFPAVLQSSGLYSLSSVVTVPSSSLGTQTYICNVNHKPSN"
            + "TKVDKKVEPKSCDKTHTCPPCPAPELLGGPSVFLFPPKPKDTLMISRTPEVTCVVVDVSHEDPEVKFNWYVDGVEVHNAKTKPREEQYNSTYRVVSVLTVLHQDWLNGKE"
            + "YKCKVSNKALPAPIEKTISKAKGQPREPQVYTLPPSREEMTKNQVSLTCLVKGFYPSDIAVEWESNGQPENNYKTTPPVLDSDGSFFLYSKLTVDKSRWQQGNVFSCSVM"
            + "HEALHNHYTQKSLSLSPGK";
    private static final String LIGHT = "DIQMTQSPSSLSASVGDRVTITCRASQDVNTAVAWYQQKPGKAPKLLIYSASFLYSGVPSRFSGSRSGTDFTLTISSLQPEDFATYYCQQHYTTPPTFGQG"
            + "TKVEIKRTVAAPSVFIFPPSDEQLKSGTASVVCLLNNFYPREAKVQWKVDNALQSGNSQESVTEQDSKDSTYSLSSTLTLSKADYEKHKVYACEVTHQGLSSPVTKSFNRGEC";
    /// The antibody of the cell culture line: trastuzumab, an IgG1 whose sequence is public; 16 disulfides, an N-glycan on
    /// each heavy chain, the last lysines lost.
    public static final ProteinSequence ANTIBODY = new ProteinSequence(List.of(HEAVY, HEAVY, LIGHT, LIGHT));
    public static final int ANTIBODY_DISULFIDES = 16;
    /// The reference standard of the instrument: horse apomyoglobin, 16,951.3 Da.
    public static final ProteinSequence MYOGLOBIN = ProteinSequence.of("GLSDGEWQQVLNVWGKVEADIAGHGQEVLIRLFTGHPETLEKFDKFKHLKTEAEMKASEDL"
            + "KKHGTVVLTALGGILKKKGHHEAELKPLAQSHATKHKIPIKYLEFISDAIIHVLHSKHPGDFGADAQGAMTKALELFRNDIAAKYKELGFQG");

    private TrainingProteins() {}

    /// The antigen as it is made, its first methionine removed.
    public static Formula antigen() {
        return ANTIGEN.formula(ANTIGEN_DISULFIDES).plus(Modification.of("met-loss").difference());
    }

    /// The antibody with two glycans and without its last lysines.
    public static Formula antibody(String one, String other) {
        return ANTIBODY.formula(ANTIBODY_DISULFIDES).plus(Modification.of("lys-loss").difference(), 2)
                .plus(Modification.of(one).difference()).plus(Modification.of(other).difference());
    }
}
