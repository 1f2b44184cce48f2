import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'
import './theme/theme.css'
import './theme/base.css'
import './theme/controls.css'
import './theme/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { startLanguage } from './language'

startLanguage()

createRoot(document.getElementById('seedtrain')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
