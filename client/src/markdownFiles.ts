/** Every file that VS Code takes for Markdown by its name. */
export const markdownFiles =
  '**/*.{[mM][dD],[mM][kK][dD],[mM][dD][wW][nN],[mM][dD][oO][wW][nN],[mM][aA][rR][kK][dD][oO][wW][nN],[mM][aA][rR][kK][dD][nN],[mM][dD][tT][xX][tT],[mM][dD][tT][eE][xX][tT],[wW][oO][rR][kK][bB][oO][oO][kK]}';
