@NullMarked
package dev.wallboard.lab.house.offenders.intake.sources;

import org.jspecify.annotations.NullMarked;
