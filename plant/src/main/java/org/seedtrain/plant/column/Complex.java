package org.seedtrain.plant.column;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.SinCos;

/// A complex number; short-lived, so that it costs nothing once compiled.
record Complex(double re, double im) {
    static final Complex ONE = new Complex(1, 0);

    Complex plus(Complex o) {
        return new Complex(re + o.re, im + o.im);
    }

    Complex plus(double x) {
        return new Complex(re + x, im);
    }

    Complex minus(Complex o) {
        return new Complex(re - o.re, im - o.im);
    }

    Complex times(Complex o) {
        return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
    }

    Complex times(double x) {
        return new Complex(x * re, x * im);
    }

    Complex by(Complex o) {
        double size = 1 / (o.re * o.re + o.im * o.im);
        return new Complex((re * o.re + im * o.im) * size, (im * o.re - re * o.im) * size);
    }

    /// The root with a real part of 0 or more.
    Complex root() {
        double size = Math.sqrt(re * re + im * im);
        double real = Math.sqrt(0.5 * (size + Math.abs(re)));
        double other = real > 0 ? 0.5 * im / real : 0;
        return re >= 0 ? new Complex(real, other) : new Complex(Math.abs(other), im < 0 ? -real : real);
    }

    Complex exp() {
        double size = FastMath.exp(re);
        SinCos both = FastMath.sinCos(im);
        return new Complex(size * both.cos(), size * both.sin());
    }

    double size() {
        return Math.sqrt(re * re + im * im);
    }
}
