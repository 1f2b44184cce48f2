/**
 * What the server refuses, in Korean, by the key of the problem; `{0}` is its first argument. In English the server's own
 * sentence is shown, which says more.
 */
const korean: Readonly<Record<string, string>> = {
  'session.none': '먼저 로그인하세요.',
  'session.wrong': '사용자 이름이나 비밀번호가 맞지 않습니다.',
  'session.forbidden': '이 일을 할 권한이 없습니다.',
  'session.csrf': '보안 확인이 만료되었습니다. 페이지를 새로 고친 뒤 다시 시도하세요.',
}

export function koreanRefusal(key: string | undefined, args: readonly unknown[]): string | undefined {
  const sentence = key === undefined ? undefined : korean[key]
  return sentence?.replace(/\{(\d)\}/g, (_, index: string) => String(args[Number(index)] ?? ''))
}
