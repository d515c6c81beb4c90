@NullMarked
package dev.wallboard.lab.house.offenders.cluster;

import org.jspecify.annotations.NullMarked;
