import { SHELL } from '../words/shell.ts'
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** One deep blue for everything that can be done. */
const blue: MantineColorsTuple = [
  '#edf3fa',
  '#d6e4f3',
  '#adc8e6',
  '#80a9d7',
  '#5a8ec9',
  '#2f6fb3',
  '#1c5796',
  '#14477d',
  '#0f3864',
  '#0a294b'
]

/** 15 px base and 13 px for secondary type; controls are 36 px high. Motion stays below 150 ms. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 7,
  colors: { blue },
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', 'Liberation Sans', sans-serif",
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: { fontFamily: "'Be Vietnam Pro', 'Segoe UI', 'Liberation Sans', sans-serif", fontWeight: '600' },
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 100 },
        // The kit draws the title of a dialog as a page banner.
        attributes: { header: { role: 'presentation' } }
      },
      styles: { title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 600 } }
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': SHELL.close } } },
    Button: { defaultProps: { size: 'sm' } },
    InputWrapper: { styles: { label: { fontWeight: 500 } } }
  }
})

/** The kit's grey and red fall below AA on white: ours replace them everywhere. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-dimmed': 'var(--text-second)',
    '--mantine-color-placeholder': 'var(--text-second)',
    '--mantine-color-error': 'var(--red)',
    '--mantine-color-default': 'var(--paper)',
    '--mantine-color-default-border': 'var(--line-control)',
    '--mantine-color-disabled-color': 'var(--text-second)'
  },
  dark: {}
})
