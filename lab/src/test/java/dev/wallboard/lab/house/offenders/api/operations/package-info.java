@NullMarked
package dev.wallboard.lab.house.offenders.api.operations;

import org.jspecify.annotations.NullMarked;
