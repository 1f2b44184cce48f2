/// The quality control laboratory. Two directions meet here: an *instrument* turns a [Specimen], the analyst's
/// [Technique] and a seed into [RawData]; a *method* turns raw data into an [Evaluation] (results with their
/// uncertainty, system suitability), and a [Specification] judges a result. A method never knows whether its raw data
/// are virtual or came out of a real reader.
///
/// Start at [Laboratory]: it lists every [TestMethod]. The mathematics stands in rooms of its own:
/// `lab.curve` (standard curves), `lab.micro` (counts, endotoxin), `lab.peak` (chromatograms), `lab.stats`. Files of real
/// instruments come in through `lab.file`.
/// Methods, equations and sources: docs/reference/laboratory.md.
@NullMarked
package org.seedtrain.lab;

import org.jspecify.annotations.NullMarked;
