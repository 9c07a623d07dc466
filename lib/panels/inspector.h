// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panel.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace facet::panels {

class ManyForm;
class ObjectForm;
class RelatedList;
class SeatList;

/// Every field of what is selected, the people of a unit, and all that refers to it.
class Inspector final : public Panel
{
    Q_OBJECT

public:
    explicit Inspector(PanelContext &context);

private:
    QWidget *makeEmpty();
    QWidget *makeObjectPage();
    void makeHeader(QVBoxLayout *column);
    void follow();
    void followDifference(const Difference &difference);
    void show(ObjectRef object);
    void showHeader(ObjectRef object);
    void showScore(ObjectRef object);

    ObjectRef m_object;
    QStackedWidget *m_pages;
    QScrollArea *m_scroll = nullptr;
    ManyForm *m_many = nullptr;
    QLabel *m_kind = nullptr;
    QLabel *m_name = nullptr;
    QPushButton *m_score = nullptr;
    QVBoxLayout *m_formPlace = nullptr;
    ObjectForm *m_form = nullptr;
    SeatList *m_seats = nullptr;
    RelatedList *m_related = nullptr;
};

} // namespace facet::panels
