import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test'

export type Language = 'en' | 'ko'

const url = () => process.env.SEEDTRAIN_URL ?? ''

/** A person at a browser of their own. */
export class Visitor {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async arrive(browser: Browser, language: Language, width = 1366, height = 768): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: url(),
      viewport: { width, height },
      reducedMotion: 'reduce',
      locale: language === 'ko' ? 'ko-KR' : 'en-GB',
    })
    return new Visitor(context, await context.newPage())
  }

  async signIn(username: string): Promise<void> {
    await this.page.goto('/sign-in')
    await this.page.locator('input[autocomplete=username]').fill(username)
    await this.page.locator('input[type=password]').fill(`${username}-demo`)
    await this.page.locator('main form button[type=submit]').click()
    await this.page.waitForURL('**/training')
  }

  /** Starts a batch from the card and waits for its workspace; says its id. */
  async startBatch(recipe = 'microbial-subunit'): Promise<string> {
    const course = this.page.locator('.course', { hasText: new RegExp(`${recipe}(?!-)`) })
    await course.locator('.row > button').click()
    await this.page.waitForURL('**/runs/*')
    await expect(this.page.locator('.connection.live')).toBeVisible()
    return new URL(this.page.url()).pathname.split('/')[2]!
  }

  step(id: string) {
    return this.page.locator(`[data-step="${id}"]`)
  }

  async openStep(run: string, step: string): Promise<void> {
    await this.page.goto(`/runs/${run}?step=${step}`)
    await expect(this.step(step).locator('.step-detail')).toBeVisible()
  }

  async hasNoViolations(what: string): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`).join('\n')}`)
    expect(found, `axe on ${what}`).toEqual([])
  }
}

export const test = base.extend<{ jiwoo: Visitor; arrive: (language: Language, width?: number) => Promise<Visitor> }>({
  jiwoo: async ({ browser }, use) => {
    const visitor = await Visitor.arrive(browser, 'en')
    await visitor.signIn('jiwoo')
    await use(visitor)
    await visitor.context.close()
  },
  arrive: async ({ browser }, use) => {
    const visitors: Visitor[] = []
    await use(async (language, width) => {
      const visitor = await Visitor.arrive(browser, language, width)
      visitors.push(visitor)
      return visitor
    })
    for (const { context } of visitors) await context.close()
  },
})

export { expect }
