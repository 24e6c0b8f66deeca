/**
 * The workbook as a book: a folder of HTML pages that needs neither server nor network. Here
 * belongs what turns pages of Markdown and sources into HTML. What a page of Markdown says is read
 * by {@link workbook}; who has solved what is given by the caller.
 */
package book;
