import { countedEntries } from './counted.ts'
import type { GalleryEntry } from './entry.ts'
import { measuredEntries } from './measured.ts'

/** Every chart type that the collaboratory computes, the plainest first. */
export const galleryEntries = (): GalleryEntry[] => [...countedEntries(), ...measuredEntries()]
