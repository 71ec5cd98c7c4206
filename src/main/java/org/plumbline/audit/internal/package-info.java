@NullMarked
package org.plumbline.audit.internal;

import org.jspecify.annotations.NullMarked;
