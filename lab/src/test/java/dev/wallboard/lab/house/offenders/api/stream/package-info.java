@NullMarked
package dev.wallboard.lab.house.offenders.api.stream;

import org.jspecify.annotations.NullMarked;
