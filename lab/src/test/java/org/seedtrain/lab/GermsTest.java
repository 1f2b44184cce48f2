package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.RawData.Image;

/// Slides, broths, media and amplification as a person meets them.
class GermsTest {

    private static Evaluation done(String test, Specimen specimen, Worksheet worksheet, Technique technique, long seed) {
        TestMethod method = Laboratory.method(test);
        return method.evaluate(method.measure(List.of(specimen), worksheet, technique, seed), worksheet);
    }

    private static Worksheet sheet(String test, Specimen specimen) {
        return Laboratory.method(test).preset(List.of(specimen.name()));
    }

    /// A tube whose germ is the one asked for.
    private static Specimen with(Flora kind, double germs) {
        return IntStream.range(0, 1000).mapToObj(i -> Specimen.named("S-" + i)).filter(one -> Flora.of(one) == kind).findFirst().orElseThrow()
                .with(Constituent.CONTAMINANT, germs).withTube(20, 100);
    }

    @Test
    void a_slide_tells_the_colour_and_shape_of_every_germ() {
        for (Flora kind : Flora.values()) {
            Specimen specimen = with(kind, 1e8);
            Evaluation found = done("gram-stain", specimen, sheet("gram-stain", specimen), Technique.careful(), 3);
            assertThat(found.suitable()).as(kind.latin).isTrue();
            double positive = found.result(specimen.name(), "positive").value();
            assertThat(positive > 50).as(kind.latin + " " + positive).isEqualTo(kind.gramPositive);
            double rods = found.result(specimen.name(), "rods").value();
            assertThat(rods > 50).as(kind.latin + " rods " + rods).isEqualTo(kind.body == Flora.Body.ROD);
            String name = (kind.gramPositive ? "positive-" : "negative-") + kind.body.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(found.flags()).extracting(Flag::name).contains(name);
        }
    }

    @Test
    void decolouring_too_long_turns_staphylococci_red_and_the_control_says_so() {
        Specimen specimen = with(Flora.STAPHYLOCOCCUS, 1e8);
        Evaluation found = done("gram-stain", specimen, sheet("gram-stain", specimen), Technique.careful().withIncubation(6, 0), 3);
        assertThat(found.suitable()).isFalse();
        assertThat(found.result(specimen.name(), "positive").value()).isLessThan(10);
        Evaluation hasty = done("gram-stain", with(Flora.PSEUDOMONAS, 1e8), sheet("gram-stain", specimen), Technique.careful().withIncubation(0.2, 0), 3);
        assertThat(hasty.suitability()).anyMatch(one -> one.name().equals("negativeControl") && !one.met());
    }

    @Test
    void a_contaminated_broth_shows_two_kinds_of_cells() {
        Specimen broth = with(Flora.STAPHYLOCOCCUS, 5e8).with(Constituent.CELLS, 5);
        Worksheet worksheet = sheet("gram-stain", broth).with("dilution", 50);
        Evaluation found = done("gram-stain", broth, worksheet.with("dilution", 20), Technique.careful(), 1);
        assertThat(found.flags()).extracting(Flag::name).contains("negative-rod");
        Evaluation colony = done("gram-stain", broth, worksheet.with("source", "colony"), Technique.careful(), 1);
        assertThat(colony.flags()).extracting(Flag::name).contains("positive-coccus").doesNotContain("negative-rod");
    }

    @Test
    void pictures_lie_within_their_frame_and_have_colours() {
        Specimen specimen = with(Flora.CANDIDA, 3e7);
        RawData raw = Laboratory.method("gram-stain").measure(List.of(specimen), sheet("gram-stain", specimen), Technique.careful(), 5);
        assertThat(raw.images()).hasSize(5);
        for (Image image : raw.images()) {
            assertThat(image.shapes()).allSatisfy(shape -> {
                assertThat(shape.colour()).matches("#[0-9a-f]{6}");
                assertThat(shape.x()).isBetween(-40.0, image.width() + 40);
                assertThat(shape.length()).isPositive();
            });
        }
    }

    @Test
    void one_germ_in_ten_millilitres_is_found_in_two_weeks_and_a_sterile_product_stays_clear() {
        Specimen product = with(Flora.STAPHYLOCOCCUS, 1).with(Constituent.ANTIGEN, 1);
        Evaluation found = done("sterility", product, sheet("sterility", product), Technique.careful().withAsepsis(0), 4);
        assertThat(found.suitable()).isTrue();
        assertThat(found.result(product.name(), "growing").value()).isGreaterThanOrEqualTo(3);
        int grew = 0;
        for (long seed = 1; seed <= 200; seed++) {
            Evaluation sterile = done("sterility", product.with(Constituent.CONTAMINANT, 0), sheet("sterility", product), Technique.careful(), seed);
            grew += sterile.result(product.name(), "growing").value() > 0 ? 1 : 0;
        }
        assertThat(grew).isLessThanOrEqualTo(8);
    }

    @Test
    void a_germ_that_shuns_air_grows_late_and_in_thioglycollate_only() {
        Specimen product = with(Flora.CUTIBACTERIUM, 2);
        Worksheet worksheet = sheet("sterility", product);
        Evaluation found = done("sterility", product, worksheet, Technique.careful().withAsepsis(0), 4);
        assertThat(found.result(product.name(), "growing").value()).isEqualTo(2);
        assertThat(found.figures()).allMatch(figure -> figure.name().contains("FTM")).allMatch(figure -> figure.value() >= 4);
        Evaluation early = done("sterility", product, worksheet.with("days", 3), Technique.careful().withAsepsis(0), 4);
        assertThat(early.suitable()).isFalse();
        assertThat(early.result(product.name(), "growing").value()).isZero();
    }

    @Test
    void careless_hands_void_the_test_for_sterility() {
        Specimen product = with(Flora.STAPHYLOCOCCUS, 0);
        int spoiled = 0;
        for (long seed = 1; seed <= 40; seed++) {
            spoiled += done("sterility", product, sheet("sterility", product), Technique.careful().withAsepsis(3), seed).suitable() ? 0 : 1;
        }
        assertThat(spoiled).isGreaterThan(25);
    }

    @Test
    void a_milky_product_needs_membranes() {
        Specimen milky = with(Flora.STAPHYLOCOCCUS, 0).with(Constituent.AGGREGATE, 100);
        Worksheet direct = sheet("sterility", milky).with("way", "direct");
        assertThat(done("sterility", milky, direct, Technique.careful().withAsepsis(0), 1).suitable()).isFalse();
        assertThat(done("sterility", milky, direct.with("way", "membrane"), Technique.careful().withAsepsis(0), 1).suitable()).isTrue();
    }

    @Test
    void a_good_medium_recovers_every_organism_and_a_poor_one_does_not() {
        Specimen good = Specimen.named("TSA-7").with(Constituent.PEPTIDES, 20).withSolution(7.3, 10, 300);
        int passed = 0;
        for (long seed = 1; seed <= 40; seed++) {
            Evaluation found = done("growth-promotion", good, sheet("growth-promotion", good), Technique.careful(), seed);
            passed += found.suitable() && found.result("TSA-7", "lowest").value() >= 50 && found.result("TSA-7", "highest").value() <= 200 ? 1 : 0;
        }
        assertThat(passed).isGreaterThanOrEqualTo(38);
        Specimen poor = good.with(Constituent.PEPTIDES, 0.5);
        assertThat(done("growth-promotion", poor, sheet("growth-promotion", poor), Technique.careful(), 1).result("TSA-7", "lowest").value())
                .isLessThan(50);
        Specimen sour = good.withSolution(5.2, 10, 300);
        assertThat(done("growth-promotion", sour, sheet("growth-promotion", sour), Technique.careful(), 1).result("TSA-7", "lowest").value())
                .isLessThan(50);
    }

    @Test
    void creeping_bacilli_hide_colonies_of_a_poured_plate() {
        Specimen creeping = with(Flora.BACILLUS, 40);
        int flagged = 0;
        double sum = 0;
        for (long seed = 1; seed <= 20; seed++) {
            Worksheet pour = sheet("bioburden", creeping).with("way", "pour").with("volume", 1);
            Evaluation.Result result = done("bioburden", creeping, pour, Technique.careful(), seed).result(creeping.name(), "bioburden");
            flagged += result.flags().stream().anyMatch(flag -> flag.name().equals("spreader")) ? 1 : 0;
            sum += result.value() / 20;
        }
        assertThat(flagged).isGreaterThanOrEqualTo(15);
        assertThat(sum).isLessThan(36);
    }

    @Test
    void wells_amplify_by_what_is_in_them() {
        Specimen product = Specimen.named("FP").with(Constituent.TEMPLATE_DNA, 2e-7);
        TestMethod method = Laboratory.method("residual-dna");
        Worksheet worksheet = method.preset(List.of("FP"));
        int near = 0;
        int suitable = 0;
        for (long seed = 1; seed <= 60; seed++) {
            RawData raw = method.measure(List.of(product), worksheet, Technique.careful(), seed);
            assertThat(raw.traces()).hasSize(3 + 10 + 3 + 2);
            Evaluation found = method.evaluate(raw, worksheet);
            suitable += found.suitable() ? 1 : 0;
            near += Math.abs(found.result("FP", "dna").value() - 0.2) < 0.04 ? 1 : 0;
        }
        assertThat(suitable).isGreaterThanOrEqualTo(58);
        assertThat(near).isGreaterThanOrEqualTo(55);
    }

    @Test
    void lipid_that_is_not_diluted_hides_the_spike() {
        Specimen particles = Specimen.named("FP").with(Constituent.TEMPLATE_DNA, 2e-7).with(Constituent.LIPID, 2.4).with(Constituent.MRNA, 0.1);
        Worksheet undiluted = Laboratory.method("residual-dna").preset(List.of("FP")).with("dilution", 1);
        Evaluation found = done("residual-dna", particles, undiluted, Technique.careful(), 1);
        assertThat(found.suitability()).anyMatch(one -> one.name().equals("recovery") && !one.met());
        assertThat(done("residual-dna", particles, undiluted.with("dilution", 100), Technique.careful(), 1).suitable()).isTrue();
    }

    @Test
    void an_open_seal_or_template_on_the_bench_shows_in_the_run() {
        Specimen product = Specimen.named("FP").with(Constituent.TEMPLATE_DNA, 2e-7);
        Worksheet worksheet = sheet("residual-dna", product);
        assertThat(done("residual-dna", product, worksheet, Technique.careful().withRinsed(false), 1).suitability())
                .anyMatch(one -> one.name().equals("negative") && !one.met());
        assertThat(done("residual-dna", product, worksheet, Technique.careful(), 1).suitable()).isTrue();
    }
}
