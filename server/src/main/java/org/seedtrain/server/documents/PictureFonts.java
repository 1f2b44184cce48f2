package org.seedtrain.server.documents;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/// The house's type for pictures.
final class PictureFonts {
    static final Font REGULAR = load("Regular");
    static final Font BOLD = load("Bold");

    private PictureFonts() {}

    private static Font load(String weight) {
        try (InputStream file = PictureFonts.class.getResourceAsStream("/fonts/Pretendard-" + weight + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font Pretendard " + weight + " is missing in this build", e);
        }
    }
}
