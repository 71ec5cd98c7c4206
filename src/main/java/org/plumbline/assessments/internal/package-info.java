/** The catalogue as beans, and what it says in words. */
@NullMarked
package org.plumbline.assessments.internal;

import org.jspecify.annotations.NullMarked;
