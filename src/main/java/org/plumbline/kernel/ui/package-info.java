@org.jspecify.annotations.NullMarked
package org.plumbline.kernel.ui;
