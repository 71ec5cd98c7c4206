@NullMarked
package org.plumbline.adherence.internal;

import org.jspecify.annotations.NullMarked;
