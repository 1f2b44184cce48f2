package org.seedtrain.lab.curve;

/// How much each standard counts; the weights are taken from the observed response.
public enum Weighting {
    NONE("none"),
    INVERSE_Y("1/y"),
    INVERSE_Y2("1/y2");

    private final String id;

    Weighting(String id) {
        this.id = id;
    }

    /// The word of worksheets and files: `none`, `1/y`, `1/y2`.
    public String id() {
        return id;
    }

    public static Weighting of(String id) {
        for (Weighting weighting : values()) {
            if (weighting.id.equals(id)) {
                return weighting;
            }
        }
        throw new CurveRefused("there is no weighting '" + id + "'; there are none, 1/y and 1/y2");
    }

    double weight(double response) {
        if (this == NONE) {
            return 1;
        }
        if (!(response > 0)) {
            throw new CurveRefused("a standard has the response " + response + "; the weighting " + id
                    + " needs responses above 0. Leave that standard out or weight with none");
        }
        return this == INVERSE_Y ? 1 / response : 1 / (response * response);
    }
}
