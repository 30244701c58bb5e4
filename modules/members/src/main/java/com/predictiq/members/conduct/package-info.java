/** What members may do: how the house looks at them, and the limits they set themselves. */
package com.predictiq.members.conduct;
