/** What is true of the whole code base: rooms and arrows, nevers, names, sizes, templates without words. */
package org.deskbell.house;
