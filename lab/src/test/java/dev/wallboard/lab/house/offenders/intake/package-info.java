@NullMarked
package dev.wallboard.lab.house.offenders.intake;

import org.jspecify.annotations.NullMarked;
