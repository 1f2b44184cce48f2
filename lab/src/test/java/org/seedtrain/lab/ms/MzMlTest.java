package org.seedtrain.lab.ms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtrain.lab.Reference;
import org.seedtrain.lab.ms.mzml.Chromatogram;
import org.seedtrain.lab.ms.mzml.MzMlEntry;
import org.seedtrain.lab.ms.mzml.MzMlIndex;
import org.seedtrain.lab.ms.mzml.MzMlReader;
import org.seedtrain.lab.ms.mzml.MzMlRefused;
import org.seedtrain.lab.ms.mzml.MzMlWriter;
import org.seedtrain.lab.ms.mzml.Spectrum;

class MzMlTest {
    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(Reference.file("lcms/" + name));
    }

    private static double[] npy(String name, boolean single) throws IOException {
        byte[] bytes = file(name);
        int header = 10 + (bytes[8] & 0xFF | (bytes[9] & 0xFF) << 8);
        ByteBuffer data = ByteBuffer.wrap(bytes, header, bytes.length - header).order(ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[data.remaining() / (single ? 4 : 8)];
        for (int i = 0; i < values.length; i++) {
            values[i] = single ? data.getFloat() : data.getDouble();
        }
        return values;
    }

    @Test
    void decodes_64_bit_32_bit_plain_and_zlib_arrays_to_the_last_bit() throws IOException {
        List<MzMlEntry> entries = MzMlReader.all(file("test.mzML"), "test.mzML");
        double[] mz = npy("test_mzml_mz.npy", false);
        double[] intensity = npy("test_mzml_intensity.npy", true);
        assertThat(entries).hasSize(3);
        Spectrum first = (Spectrum) entries.get(0);
        Spectrum second = (Spectrum) entries.get(1);
        assertThat(first.mz()).isEqualTo(mz);
        assertThat(first.intensity()).isEqualTo(intensity);
        assertThat(second.intensity()).isEqualTo(intensity);
        assertThat(second.mz()).isEqualTo(Arrays.stream(mz).map(one -> (float) one).toArray());
        assertThat(first.time_s()).isEqualTo(0.0049350000000000002 * 60);
        assertThat(first.representation()).isEqualTo(Spectrum.Representation.PROFILE);
        Chromatogram tic = (Chromatogram) entries.get(2);
        assertThat(tic.time_s()).hasSize(48);
        assertThat(tic.time_s()[0]).isEqualTo(0.0049350000000000002 * 60);
    }

    @Test
    void reads_an_indexed_file_of_centroids_and_checks_its_statements() throws IOException {
        List<MzMlEntry> entries = MzMlReader.all(file("example.mzML"), "example.mzML");
        assertThat(entries).isNotEmpty().allSatisfy(entry -> {
            if (entry instanceof Spectrum spectrum) {
                assertThat(spectrum.mz()).hasSameSizeAs(spectrum.intensity());
                assertThat(spectrum.disorder()).isEqualTo(-1);
            }
        });
        Spectrum third = (Spectrum) entries.get(2);
        // what the file says about it
        assertThat(third.mz()).hasSize(1231);
        assertThat(third.mz()[third.basePeak()]).isEqualTo(74.09703118, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(third.totalIonCurrent()).isCloseTo(1.0713959e08, org.assertj.core.data.Percentage.withPercentage(1));
    }

    /// The instrument writes times in hundredths of a second, 3.41 s apart, and whole counts; fixed point 931283.
    @Test
    void numpress_linear_and_positive_integers_of_a_real_file() throws IOException {
        Chromatogram pressed = (Chromatogram) MzMlReader.all(file("mini_numpress.chrom.mzML"), "mini_numpress").getFirst();
        assertThat(pressed.time_s()).hasSize(176);
        for (int i = 0; i < 176; i++) {
            double hundredths = Math.rint(pressed.time_s()[i] * 100) / 100;
            assertThat(pressed.time_s()[i]).isCloseTo(hundredths, org.assertj.core.data.Offset.offset(1.0 / 931283));
            assertThat(pressed.time_s()[i]).isCloseTo(2302.53 + 3.4141 * i, org.assertj.core.data.Offset.offset(0.05));
            assertThat(pressed.intensity()[i]).isEqualTo(Math.rint(pressed.intensity()[i])).isBetween(0.0, 1e6);
        }
    }

    /// Bytes of the test of MS-Numpress itself: 100, 200, 300.00005, 400.00010 with the fixed point 100000.
    @Test
    void numpress_linear_decodes_the_published_vector() throws IOException {
        byte[] bytes = new byte[18];
        ByteBuffer.wrap(bytes).putDouble(100000);
        int[] rest = {0x80, 0x96, 0x98, 0x00, 0x00, 0x2d, 0x31, 0x01, 0x75, 0x80};
        for (int i = 0; i < rest.length; i++) {
            bytes[8 + i] = (byte) rest[i];
        }
        for (String accession : List.of("MS:1002312", "MS:1002746")) {
            Spectrum spectrum = one(array(accession, accession.endsWith("46") ? zlib(bytes) : bytes), 4, "");
            assertThat(spectrum.mz()).containsExactly(100, 200, 300.00005, 400.00010);
        }
    }

    @Test
    void numpress_short_logged_and_positive_integers_under_zlib() throws IOException {
        ByteBuffer logged = ByteBuffer.allocate(12);
        logged.putDouble(3000).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0).putShort((short) 33000);
        for (String accession : List.of("MS:1002314", "MS:1002748")) {
            byte[] bytes = logged.array();
            double[] mz = one(array(accession, accession.endsWith("48") ? zlib(bytes) : bytes), 2, "").mz();
            assertThat(mz).containsExactly(0, StrictMath.exp(11) - 1);
        }
        // 1, 0, 300 (0x12c): heads 7, 8, 5 and the half bytes from the lowest on
        byte[] integers = {0x71, (byte) 0x85, (byte) 0xc2, 0x10};
        assertThat(one(array("MS:1002313", integers), 3, "").mz()).containsExactly(1, 0, 300);
        assertThat(one(array("MS:1002747", zlib(integers)), 3, "").mz()).containsExactly(1, 0, 300);
    }

    private static byte[] zlib(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] out = new byte[bytes.length + 64];
        return Arrays.copyOf(out, deflater.deflate(out));
    }

    private static String array(String accession, byte[] bytes) {
        return "<cvParam accession='" + accession + "'/><cvParam accession='MS:1000514'/><binary>\n"
                + Base64.getMimeEncoder().encodeToString(bytes) + "\n</binary>";
    }

    private static Spectrum one(String array, int length, String prologue) {
        return (Spectrum) MzMlReader.all(document(array, length, prologue).getBytes(StandardCharsets.UTF_8), "one.mzML").getFirst();
    }

    private static String document(String array, int length, String prologue) {
        return "<?xml version='1.0'?>" + prologue + "<mzML><run id='r'><spectrumList count='1'><spectrum id='s&amp;1' "
                + "defaultArrayLength='" + length + "'><cvParam accession='MS:1000511' value='1'/><binaryDataArrayList count='2'>"
                + "<binaryDataArray>" + array + "</binaryDataArray><binaryDataArray><cvParam accession='MS:1000521'/>"
                + "<cvParam accession='MS:1000576'/><cvParam accession='MS:1000515'/><binary>"
                + Base64.getEncoder().encodeToString(new byte[4 * length])
                + "</binary></binaryDataArray></binaryDataArrayList></spectrum></spectrumList></run></mzML>";
    }

    @Test
    void what_is_written_is_read_back_with_a_right_index() {
        List<Spectrum> spectra = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int n = 40 * i;
            double[] mz = new double[n];
            double[] intensity = new double[n];
            for (int j = 0; j < n; j++) {
                mz[j] = 500 + j / 7.0;
                intensity[j] = StrictMath.exp(j * 0.1);
            }
            spectra.add(new Spectrum(i, "scan=" + (i + 1), 0, i == 4 ? 2 : 1, Spectrum.Polarity.POSITIVE,
                    Spectrum.Representation.PROFILE, 1.5 * i,
                    i == 4 ? List.of(new Spectrum.Precursor(700.5, 3, 1e5)) : List.of(), mz, intensity));
        }
        byte[] bytes = MzMlWriter.write("run<1>", "virtual", spectra,
                List.of(new Chromatogram(0, "TIC", 0, "", new double[] {1, 2}, new double[] {3, 4})));
        List<MzMlEntry> back = MzMlReader.all(bytes, "back.mzML");
        assertThat(back).hasSize(6);
        for (int i = 0; i < 5; i++) {
            Spectrum read = (Spectrum) back.get(i);
            assertThat(read.mz()).isEqualTo(spectra.get(i).mz());
            assertThat(read.intensity()).isEqualTo(spectra.get(i).intensity());
            assertThat(read.time_s()).isEqualTo(spectra.get(i).time_s());
            assertThat(read.precursors()).isEqualTo(spectra.get(i).precursors());
        }
        MzMlIndex index = MzMlIndex.of(bytes);
        assertThat(index.verified()).isTrue();
        assertThat(index.offsets()).isEqualTo(6);
        assertThat(index.wrongOffsets()).isZero();
    }

    @Test
    void the_index_of_a_shortened_file_is_found_wrong() throws IOException {
        MzMlIndex index = MzMlIndex.of(file("test.mzML"));
        assertThat(index.wrongOffsets()).isPositive();
        assertThat(index.verified()).isFalse();
    }

    @Test
    void bytes_that_come_in_small_pieces_give_the_same() throws IOException {
        byte[] bytes = file("mini.chrom.mzML");
        var drops = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return super.read(into, from, Math.min(length, 7));
            }
        };
        int count = 0;
        try (MzMlReader reader = MzMlReader.of(drops, "drops")) {
            while (reader.next().isPresent()) {
                count++;
            }
        }
        assertThat(count).isEqualTo(3);
    }

    @Test
    void a_file_cut_off_anywhere_is_refused_with_the_byte() throws IOException {
        byte[] bytes = file("example.mzML");
        int end = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("</mzML>");
        for (int length = 1; length < end; length += 3001) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> MzMlReader.all(cut, "cut.mzML")).isInstanceOf(MzMlRefused.class)
                    .hasMessageContaining("cut.mzML").hasMessageContaining(String.valueOf(cut.length));
        }
        assertThatThrownBy(() -> MzMlReader.all(Arrays.copyOf(bytes, 150000), "cut.mzML"))
                .hasMessageContaining("spectrum 11").hasMessageContaining("10 spectra are whole");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <mzXML><msRun/></mzXML>                       | mzXML
            <html><body>not found</body></html>           | web page
            time,signal                                   | does not begin with '<'
            <mzML><run id='a'><spectrumList count='1'><spectrum id='x'></spectrum> | defaultArrayLength
            <mzML><run></spectrumList></mzML>             | closes nothing
            <mzML><run id='a'><spectrumList count='1'><spectrum id='x' defaultArrayLength='3'></spectrum></spectrumList></run></mzML> | no m/z array
            <!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><mzML>&b;</mzML> | has no place in mzML
            <?xml version='1.0' encoding='EUC-KR'?><mzML/> | EUC-KR
            <mzML><run id='a'><spectrumList count='many'> | a number cannot be read
            """)
    void a_wrong_file_is_refused_with_what_it_is(String text, String reason) {
        assertThatThrownBy(() -> MzMlReader.all(text.getBytes(StandardCharsets.UTF_8), "x.mzML"))
                .isInstanceOf(MzMlRefused.class).hasMessageContaining(reason);
    }

    @Test
    void a_compressed_an_empty_and_a_wide_file_are_named() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file("mini.chrom.mzML"));
        }
        assertThatThrownBy(() -> MzMlReader.all(packed.toByteArray(), "x")).hasMessageContaining("gzip");
        assertThatThrownBy(() -> MzMlReader.all(new byte[0], "x")).hasMessageContaining("empty");
        assertThatThrownBy(() -> MzMlReader.all("<mzML/>".getBytes(StandardCharsets.UTF_16), "x")).hasMessageContaining("UTF-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MS:1000574", "MS:1002312", "MS:1002746", "MS:1002314", "MS:1009999"})
    void an_array_that_cannot_be_decoded_names_its_spectrum(String accession) {
        assertThatThrownBy(() -> one(array(accession, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}) , 5, ""))
                .isInstanceOf(MzMlRefused.class).hasMessageContaining("spectrum 1 ('s&1')").hasMessageContaining("m/z array");
    }

    @Test
    void a_stream_that_inflates_without_end_is_stopped() {
        String bomb = array("MS:1000574", zlib(new byte[1 << 20])).replace("<binary>", "<cvParam accession='MS:1000523'/><binary>");
        assertThatThrownBy(() -> one(bomb, 5, "")).hasMessageContaining("more than the 40 bytes");
    }

    /// Whatever is done to the bytes, the reader refuses in words or reads; it never fails otherwise.
    @Test
    void a_damaged_file_is_refused_or_read() throws IOException {
        byte[] numpressed = file("mini_numpress.chrom.mzML");
        byte[] small = document(array("MS:1000574", zlib(new byte[80])).replace("<binary>", "<cvParam accession='MS:1000523'/><binary>"),
                10, "").getBytes(StandardCharsets.UTF_8);
        java.util.SplittableRandom chance = new java.util.SplittableRandom(1);
        for (int round = 0; round < 4000; round++) {
            byte[] bytes = (round % 8 == 0 ? numpressed : small).clone();
            for (int k = 0; k <= round % 3; k++) {
                int at = round % 8 == 0 ? bytes.length - 1 - chance.nextInt(4000) : chance.nextInt(bytes.length);
                bytes[at] = chance.nextBoolean() ? (byte) chance.nextInt(256) : (byte) "<>\"'/=0129 &;".charAt(chance.nextInt(13));
            }
            try {
                MzMlReader.all(bytes, "damaged");
            } catch (MzMlRefused refused) {
                assertThat(refused.getMessage()).contains("damaged");
            }
        }
    }

    @Test
    void an_array_that_claims_to_be_huge_takes_no_memory() {
        for (String accession : List.of("MS:1000576", "MS:1000574", "MS:1002312", "MS:1002313", "MS:1002314", "MS:1002747")) {
            String text = document(array(accession, zlib(new byte[16])), 1, "").replace("defaultArrayLength='1'",
                    "defaultArrayLength='99999999'");
            assertThatThrownBy(() -> MzMlReader.all(text.getBytes(StandardCharsets.UTF_8), "huge")).isInstanceOf(MzMlRefused.class);
        }
    }
}
