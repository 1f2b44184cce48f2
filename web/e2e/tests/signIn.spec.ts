import { expect, test } from '../centre'

test('the sign-in page names the centre and fills in a demonstration account, in Korean', async ({ arrive }) => {
  const { page } = await arrive('ko')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('교육센터')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await page.getByRole('button', { name: '김지우' }).click()
  await page.getByRole('button', { name: '로그인', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '내 교육' })).toBeVisible()
})

test('the sign-in page works by keyboard alone, in English', async ({ arrive }) => {
  const { page } = await arrive('en')
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Centre')
  await page.getByLabel('User name').focus()
  await page.keyboard.type('jiwoo')
  await page.keyboard.press('Tab')
  await page.keyboard.type('jiwoo-demo')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'My training' })).toBeVisible()
})

test('a wrong password is refused in the language of the person', async ({ arrive }) => {
  const { page } = await arrive('ko')
  await page.goto('/sign-in')
  await page.getByLabel('사용자 이름').fill('jiwoo')
  await page.getByLabel('비밀번호').fill('not this one')
  await page.getByRole('button', { name: '로그인', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('비밀번호')
})

test('the language changes at once and is remembered', async ({ jiwoo: { page } }) => {
  await page.getByRole('button', { name: '한국어' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '내 교육' })).toBeVisible()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
})

test('one who is not signed in is sent to sign in and comes back to where they wanted to go', async ({ arrive }) => {
  const { page } = await arrive('en')
  await page.goto('/training')
  await expect(page).toHaveURL(/sign-in/)
  await page.getByLabel('User name').fill('jiwoo')
  await page.getByLabel('Password').fill('jiwoo-demo')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/training/)
})
