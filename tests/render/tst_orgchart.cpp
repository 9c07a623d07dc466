// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartplans.h"

#include <QTest>

class TestOrgChart : public QObject
{
    Q_OBJECT
};

QTEST_MAIN(TestOrgChart)
#include "tst_orgchart.moc"
