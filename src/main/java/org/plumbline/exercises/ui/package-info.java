@org.jspecify.annotations.NullMarked
package org.plumbline.exercises.ui;
