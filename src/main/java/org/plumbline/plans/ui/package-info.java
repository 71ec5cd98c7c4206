@NullMarked
package org.plumbline.plans.ui;

import org.jspecify.annotations.NullMarked;
