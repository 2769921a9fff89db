/**
 * A QR code to be read off the screen by a phone: dark on light whatever the reader's colors, as cameras want
 * it.
 */
export function QrCode({ size, path, label }: { size: number; path: string; label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-56 max-w-full rounded border border-line forced-color-adjust-none"
    >
      <rect width={size} height={size} className="fill-scan-paper" />
      <path d={path} className="fill-scan" />
    </svg>
  )
}
