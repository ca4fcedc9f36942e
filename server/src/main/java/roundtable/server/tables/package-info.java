/** Tables as files that people open in a spreadsheet or read by a program: CSV, XLSX. What a cell holds is never run as a formula. */
@NullMarked
package roundtable.server.tables;

import org.jspecify.annotations.NullMarked;
