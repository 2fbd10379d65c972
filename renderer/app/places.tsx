import {
  ApartmentOutlined,
  BarChartOutlined,
  ClearOutlined,
  ClockCircleOutlined,
  DeleteOutlined,
  FlagOutlined,
  FormOutlined,
  HistoryOutlined,
  HomeOutlined,
  IdcardOutlined,
  ImportOutlined,
  SafetyCertificateOutlined,
  SafetyOutlined,
  SettingOutlined,
  SolutionOutlined,
  TableOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { registers } from '../../shared/registers/definitions/index.ts';
import { type RegisterGroup, registerGroups } from '../../shared/registers/groups.ts';

/** A page that can be gone to from the navigation and the global search. */
export interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: ReactNode;
}

export interface PlaceGroup {
  readonly label: string;
  readonly places: readonly Place[];
  /** Areas of work have many registers: they fold, and this stands for them in a narrow window. */
  readonly icon?: ReactNode;
}

const groupIcons: Readonly<Record<RegisterGroup, ReactNode>> = {
  party: <FlagOutlined />,
  staff: <IdcardOutlined />,
  posts: <TeamOutlined />,
  units: <ApartmentOutlined />,
  residents: <SolutionOutlined />,
  own: <TableOutlined />,
};

function registersOf(group: RegisterGroup): readonly Place[] {
  return registers
    .filter((definition) => definition.group === group)
    .map(({ key, label }) => ({ path: `/registers/${key}`, label, icon: null }));
}

/** 导航: the office's areas, then the program's own pages. Every register has its place without being named here. */
export function placeGroups(): readonly PlaceGroup[] {
  return [...registerPlaces(), ...programPlaces];
}

export function places(): readonly Place[] {
  return placeGroups().flatMap((group) => group.places);
}

function registerPlaces(): readonly PlaceGroup[] {
  const groups = (Object.keys(registerGroups) as RegisterGroup[]).map((group) => ({
    label: registerGroups[group],
    places: registersOf(group),
    icon: groupIcons[group],
  }));
  return [home, ...groups.filter(({ places }) => places.length > 0)];
}

const home: PlaceGroup = { label: '', places: [{ path: '/', label: '首页', icon: <HomeOutlined /> }] };

const programPlaces: readonly PlaceGroup[] = [
  {
    label: '收表报表',
    places: [
      { path: '/import', label: '导入表格', icon: <ImportOutlined /> },
      { path: '/reports', label: '党内统计', icon: <BarChartOutlined /> },
    ],
  },
  {
    label: '查找补救',
    places: [
      { path: '/history', label: '操作记录', icon: <HistoryOutlined /> },
      { path: '/recycle-bin', label: '回收站', icon: <DeleteOutlined /> },
      { path: '/backups', label: '备份', icon: <SafetyOutlined /> },
      { path: '/retention', label: '到期清除', icon: <ClearOutlined /> },
    ],
  },
  {
    label: '程序',
    places: [
      { path: '/jobs', label: '任务', icon: <ClockCircleOutlined /> },
      { path: '/designs', label: '自定义台账', icon: <FormOutlined /> },
      { path: '/privacy', label: '不收集什么', icon: <SafetyCertificateOutlined /> },
      { path: '/settings', label: '设置', icon: <SettingOutlined /> },
    ],
  },
];
