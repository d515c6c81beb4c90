@NullMarked
package dev.wallboard.lab.house.offenders.intake.sources.pbx;

import org.jspecify.annotations.NullMarked;
