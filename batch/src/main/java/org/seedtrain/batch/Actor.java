package org.seedtrain.batch;

/// Who did it. The identifier is never given to somebody else; name and role are as they were at that moment.
public record Actor(String id, String name, Role role) {}
