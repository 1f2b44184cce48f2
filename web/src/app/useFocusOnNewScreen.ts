import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** Brings the focus to the new screen, so that a screen reader and the keyboard begin there. */
export function useFocusOnNewScreen(): void {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    const appear = requestAnimationFrame(() => document.getElementById('main')?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(appear)
  }, [pathname])
}
