/** Charts: typed specs in, one lazy web component around ECharts out, a table behind each. */
@NullMarked
package org.plumbline.kernel.ui.chart;

import org.jspecify.annotations.NullMarked;
