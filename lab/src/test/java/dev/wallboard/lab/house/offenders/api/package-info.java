@NullMarked
package dev.wallboard.lab.house.offenders.api;

import org.jspecify.annotations.NullMarked;
