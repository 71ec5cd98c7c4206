@NullMarked
package org.plumbline.identity.internal;

import org.jspecify.annotations.NullMarked;
