/// Control charts, their rules, and process capability.
@NullMarked
package org.seedtrain.lab.stats.chart;

import org.jspecify.annotations.NullMarked;
