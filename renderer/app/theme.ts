import { createTheme, type MantineColorsTuple } from '@mantine/core'

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
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 100 } } },
    Button: { defaultProps: { size: 'sm' } },
    // The kit's grey for hints and placeholders falls below AA on white.
    Input: { styles: { input: { '--input-placeholder-color': 'var(--text-second)' } } },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
      styles: { label: { fontWeight: 500 }, description: { color: 'var(--text-second)' }, error: { color: 'var(--red)' } }
    }
  }
})
