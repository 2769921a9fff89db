import {
  Bell,
  BookOpen,
  CalendarDays,
  ChartLine,
  Check,
  ChevronDown,
  ChevronRight,
  CircleAlert,
  CircleCheck,
  CircleUserRound,
  ClipboardList,
  Download,
  Ellipsis,
  FileText,
  FlaskConical,
  House,
  Info,
  Lock,
  LogIn,
  LogOut,
  Mail,
  Map,
  MessagesSquare,
  Plus,
  Search,
  ShieldCheck,
  Sparkles,
  Table,
  Target,
  TriangleAlert,
  UsersRound,
} from 'lucide-react'

const icons = {
  add: Plus,
  adminShield: ShieldCheck,
  alert: CircleAlert,
  bell: Bell,
  book: BookOpen,
  calendar: CalendarDays,
  chart: ChartLine,
  check: Check,
  chevronDown: ChevronDown,
  chevronRight: ChevronRight,
  conversation: MessagesSquare,
  done: CircleCheck,
  download: Download,
  entry: ClipboardList,
  file: FileText,
  home: House,
  info: Info,
  lock: Lock,
  mail: Mail,
  map: Map,
  more: Ellipsis,
  person: CircleUserRound,
  search: Search,
  signIn: LogIn,
  signOut: LogOut,
  spark: Sparkles,
  table: Table,
  target: Target,
  test: FlaskConical,
  users: UsersRound,
  warning: TriangleAlert,
} as const

export type IconName = keyof typeof icons

const sizes = { sm: 'size-4', md: 'size-5', lg: 'size-6' } as const

/** A drawing beside words. It is hidden from assistive technology, so the words have to be there too. */
export function Icon({ name, size = 'md' }: { name: IconName; size?: keyof typeof sizes }) {
  const Drawing = icons[name]
  return (
    <Drawing
      aria-hidden
      focusable={false}
      absoluteStrokeWidth
      strokeWidth={1.75}
      className={`${sizes[size]} shrink-0`}
    />
  )
}
