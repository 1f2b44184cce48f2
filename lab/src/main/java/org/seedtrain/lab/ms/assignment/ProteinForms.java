package org.seedtrain.lab.ms.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.seedtrain.lab.ms.sequence.Formula;
import org.seedtrain.lab.ms.sequence.Modification;
import org.seedtrain.lab.ms.sequence.ProteinSequence;

/// Every form a protein can have with a few modifications, by average mass: all its chains together or, of several, one
/// alone, reduced or with all its disulfides (or with a number that is given). The simplest form near a mass is taken:
/// a modification weighs as much as a third of the tolerance; less where it stands on every place it can (lysines lost from
/// both heavy chains, a glycan on each).
public final class ProteinForms {
    private static final double SIMPLICITY = 0.35;
    private static final int MOST_FORMS = 200_000;
    private final List<Entry> forms;

    /// @param weight of its modifications
    private record Entry(Form form, double weight) {}

    /// @param chain 0 for all chains together, else the number of the one
    /// @param modifications with repetitions, in the order of the list that was allowed
    /// @param mass_Da average
    public record Form(int chain, int disulfides, List<Modification> modifications, double mass_Da) {
        public Form {
            modifications = List.copyOf(modifications);
        }

        /// As people write it: `2xG0F, oxidation`; empty without any.
        public String words() {
            StringBuilder words = new StringBuilder();
            int i = 0;
            while (i < modifications.size()) {
                int j = i;
                while (j < modifications.size() && modifications.get(j).equals(modifications.get(i))) {
                    j++;
                }
                words.append(words.isEmpty() ? "" : ", ").append(j - i > 1 ? (j - i) + "x" : "").append(modifications.get(i).name());
                i = j;
            }
            return words.toString();
        }
    }

    /// @param error_ppm measured against the form
    public record Assignment(Form form, double error_ppm) {}

    private ProteinForms(List<Entry> forms) {
        this.forms = forms;
    }

    /// @param disulfides how many; -1 for none or as many as the cysteines allow
    /// @param most modifications in one form
    public static ProteinForms of(ProteinSequence sequence, int disulfides, List<Modification> allowed, int most) {
        List<Entry> forms = new ArrayList<>();
        add(forms, sequence, 0, disulfides, allowed, most);
        List<String> distinct = sequence.chains().stream().distinct().toList();
        if (sequence.chains().size() > 1) {
            for (String chain : distinct) {
                add(forms, new ProteinSequence(List.of(chain)), sequence.chains().indexOf(chain) + 1, -1, allowed, most);
            }
        }
        forms.sort(Comparator.comparingDouble(entry -> entry.form().mass_Da()));
        return new ProteinForms(forms);
    }

    private static void add(
            List<Entry> forms, ProteinSequence sequence, int chain, int disulfides, List<Modification> allowed, int most) {
        List<Integer> bonds = disulfides >= 0 ? List.of(disulfides)
                : sequence.mostDisulfides() == 0 ? List.of(0) : List.of(sequence.mostDisulfides(), 0);
        for (int bond : bonds) {
            extend(forms, sequence, chain, bond, allowed, 0, new ArrayList<>(), sequence.formula(bond), most);
        }
    }

    private static void extend(List<Entry> forms, ProteinSequence sequence, int chain, int bonds, List<Modification> allowed,
            int from, List<Modification> taken, Formula formula, int most) {
        forms.add(new Entry(new Form(chain, bonds, taken, formula.average()), weight(taken, sequence)));
        if (taken.size() == most || forms.size() > MOST_FORMS) {
            return;
        }
        for (int i = from; i < allowed.size(); i++) {
            Modification next = allowed.get(i);
            long same = taken.stream().filter(next::equals).count();
            long glycans = taken.stream().filter(one -> one.site() == Modification.Site.GLYCAN).count();
            boolean full = same >= next.places(sequence)
                    || next.site() == Modification.Site.GLYCAN && glycans >= sequence.sequons();
            if (!full) {
                taken.add(next);
                extend(forms, sequence, chain, bonds, allowed, i, taken, formula.plus(next.difference()), most);
                taken.removeLast();
            }
        }
    }

    /// Forms within the tolerance, the most likely first, at most this many.
    public List<Assignment> near(double mass, double tolerance_ppm, int most) {
        double width = mass * tolerance_ppm * 1e-6;
        List<Assignment> near = new ArrayList<>();
        int low = 0;
        int high = forms.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (forms.get(middle).form().mass_Da() < mass - width) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Entry> inside = new ArrayList<>();
        for (int i = low; i < forms.size() && forms.get(i).form().mass_Da() <= mass + width; i++) {
            inside.add(forms.get(i));
        }
        inside.sort(Comparator.comparingDouble(entry -> Math.abs(error(mass, entry)) / tolerance_ppm + SIMPLICITY * entry.weight()));
        for (Entry entry : inside.subList(0, Math.min(most, inside.size()))) {
            near.add(new Assignment(entry.form(), error(mass, entry)));
        }
        return near;
    }

    private static double error(double mass, Entry entry) {
        return (mass / entry.form().mass_Da() - 1) * 1e6;
    }

    private static double weight(List<Modification> modifications, ProteinSequence sequence) {
        double weight = 0;
        long glycans = modifications.stream().filter(one -> one.site() == Modification.Site.GLYCAN).count();
        for (Modification each : modifications) {
            long places = each.site() == Modification.Site.GLYCAN ? sequence.sequons() : each.places(sequence);
            long same = each.site() == Modification.Site.GLYCAN ? glycans
                    : modifications.stream().filter(each::equals).count();
            double part = switch (each.name()) {
                case "G0F", "G1F", "lys-loss", "met-loss", "pyroglu-q" -> 0.6;
                case "G2F", "oxidation", "M5" -> 0.8;
                default -> 1.2;
            };
            weight += each.site() != Modification.Site.RESIDUE && same == places ? 0.3 * part : part;
        }
        return weight;
    }

    public int size() {
        return forms.size();
    }
}
