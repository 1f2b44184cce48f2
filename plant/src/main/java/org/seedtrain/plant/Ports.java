package org.seedtrain.plant;

import java.util.List;

/// The streams that enter and leave one unit while its links stay as they are.
public final class Ports {
    public static final Ports NONE = new Ports(List.of(), List.of());

    private final List<Stream> inlets;
    private final List<Stream> outlets;

    public Ports(List<Stream> inlets, List<Stream> outlets) {
        this.inlets = List.copyOf(inlets);
        this.outlets = List.copyOf(outlets);
    }

    /// All that enters, in the order of the links.
    public List<Stream> inlets() {
        return inlets;
    }

    public List<Stream> outlets() {
        return outlets;
    }

    /// What enters by a port; [Stream#NONE] if it is closed.
    public Stream inlet(String port) {
        for (Stream stream : inlets) {
            if (stream.toPort().equals(port)) {
                return stream;
            }
        }
        return Stream.NONE;
    }

    /// What leaves by a port; [Stream#NONE] if it is closed.
    public Stream outlet(String port) {
        for (Stream stream : outlets) {
            if (stream.fromPort().equals(port)) {
                return stream;
            }
        }
        return Stream.NONE;
    }

    public boolean closed() {
        return inlets.isEmpty() && outlets.isEmpty();
    }
}
