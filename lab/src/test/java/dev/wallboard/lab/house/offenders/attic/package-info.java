@NullMarked
package dev.wallboard.lab.house.offenders.attic;

import org.jspecify.annotations.NullMarked;
