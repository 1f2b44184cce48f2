package org.seedtrain.lab.ms.mzml;

/// A term of the controlled vocabulary with its value, as in `cvParam`.
///
/// @param unit accession of the unit, empty where there is none
record Parameter(String accession, String name, String value, String unit) {}
