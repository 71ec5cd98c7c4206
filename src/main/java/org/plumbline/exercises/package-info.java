/**
 * The library: 122 exercises, their doses, cautions, findings and figures. It is content, read once at the start from
 * {@code clinical/exercises.json} and {@code clinical/library-labels.yaml}, and open to everybody.
 *
 * <p>A page carries the URL of a figure ({@link org.plumbline.exercises.Exercise#figureUrl}), about 60 bytes, not its
 * keyframes of about 1 kB: the browser fetches them once a figure comes into sight and keeps them for good, on all pages,
 * because the URL holds a hash of the content. The keyframes themselves ({@code figureJson}) are for pages that work
 * without the server.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.plumbline.exercises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
