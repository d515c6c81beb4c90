@NullMarked
package org.apache.kafka.planted;

import org.jspecify.annotations.NullMarked;
