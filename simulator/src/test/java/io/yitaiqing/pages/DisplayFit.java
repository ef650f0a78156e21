package io.yitaiqing.pages;

/** Whether all that a display shows stands on its screen. */
final class DisplayFit {

    private DisplayFit() {}

    /** The rows and lines that stand outside the screen, outside their box, or are wider than it. */
    static String cutOff(OpenPage page) {
        return page.page().evaluate("""
                () => {
                  const out = [];
                  const screen = { right: innerWidth + 1, bottom: innerHeight + 1 };
                  const inside = '[data-testid^=last-] th, [data-testid^=wait-] th, [data-testid^=wait-] td,'
                    + ' .call, .also, .top, .fair, [data-testid=notice] p, [data-testid=hall-clock], thead th';
                  for (const each of document.querySelectorAll(inside)) {
                    const box = each.getBoundingClientRect();
                    const frame = each.closest('section, footer')?.getBoundingClientRect() ?? screen;
                    if (box.width > 0 && (box.right > screen.right || box.bottom > screen.bottom || box.left < -7
                        || box.bottom > frame.bottom + 1 || box.right > frame.right + 1
                        || each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)) {
                      out.push(each.className + ' ' + each.textContent.trim());
                    }
                  }
                  if (document.scrollingElement.scrollHeight > innerHeight) {
                    out.push('the page scrolls');
                  }
                  return JSON.stringify(out);
                }
                """).toString();
    }
}
